const NAME = /^[\p{Script=Han}、()·“”]{2,48}$/u;
const LAST_WORD =
  /(?:政府|局|委|委员会|办公室|政府办|厅|部|署|院|中心|处|所|队|站|行|会|社|馆|库|台|办事处|管委会|公司|集团|大学|学院|学校|医院|联合会|协会|总队|支队|大队|督察|街道|开发区|新区|园区|机关|办|市|区|县|旗|镇|乡|州|盟|省|自治区)(?:\([^)]{1,16}\))?$/u;
const NO_NAME = /网站|门户|报告|信息公开|情况|工作|首页|导航|版权|主办|承办|联系|当前位置|如下|公布|附件/u;

/** Whether a folded text can be the name of a public body and nothing else. */
export const isBody = (folded: string): boolean =>
  NAME.test(folded) && LAST_WORD.test(folded) && !NO_NAME.test(folded);
