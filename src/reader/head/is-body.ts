const NAME = /^[\p{Script=Han}、()·“”]{2,48}$/u;
const LAST_WORD =
  /(?:政府|局|委|委员会|办公室|政府办|厅|部|署|院|中心|处|所|队|站|行|会|社|馆|库|台|办事处|管委会|公司|集团|大学|学院|学校|医院|联合会|协会|总队|支队|大队|督察|街道|开发区|新区|园区|机关|办|市|区|县|旗|镇|乡|州|盟|省|自治区)(?:\([^)]{1,16}\))?$/u;
const NO_NAME = /网站|门户|报告|信息公开|情况|工作|首页|导航|版权|主办|承办|联系|当前位置|如下|公布|附件/u;

/** 本溪市 begins like 本局, and 全州县 like 全县. */
const PRONOUN = /^(?:我|该|其|各|有关|相关|本(?!溪)|全(?!州县|椒县|南县|国))/u;
/** Nothing but what any body or place is. */
const GENERAL =
  /^(?:人民|行政|政府|政务|机关|单位|部门|机构|办公室|办事处|委员会|管委会|科室|处室|街道|自治[州县旗]|新区|园区|开发区|局|办|委|厅|部|署|处|所|省|市|区|县|旗|州|盟|镇|乡|级|上|下|市直|区直|县直|直属|所属|内设|职能|工作)+$/u;

/** Whether a folded text can be the name of one public body and nothing else; 我局, 各部门, 市人民政府 name none. */
export const isBody = (folded: string): boolean =>
  NAME.test(folded) &&
  LAST_WORD.test(folded) &&
  !NO_NAME.test(folded) &&
  !PRONOUN.test(folded) &&
  !GENERAL.test(folded);

/** Whether a name says of which place the body is. */
export const hasPlace = (name: string): boolean => /.[省市县区州旗盟镇乡]/u.test(name);
