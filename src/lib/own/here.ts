/** What stands after the name of a body, and after the version of data, that are in part only on this computer. */
export const HERE = '（本机）';

/** Whether a body is known only by reports on this computer. */
export const isHere = (name: string): boolean => name.endsWith(HERE);

/** What a body is called, without the mark of own reports. */
export const plainName = (name: string): string => (isHere(name) ? name.slice(0, -HERE.length) : name);
