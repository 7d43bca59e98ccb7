const VALUE =
  /^(?:[+\-−–?]?\s?\d[\d,.]*(?:%|万?元|[件项宗条个次份起篇人])?|[/\\—–―─\-~]{1,4}|\?|\d+[至~/-]\d*|详?[见⻅]附[件表]|无|暂无|没有|不适用|不涉及|[○〇零])$/u;

/** Whether text is what a cell of numbers holds: a number, a mark for none, or what stands instead. */
export const isValue = (text: string): boolean => VALUE.test(text.normalize('NFKC').trim());
