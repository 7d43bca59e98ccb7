/** What stands after the name of a body, and after the version of data, that are in part only on this computer. */
export const HERE = '（本机）';
