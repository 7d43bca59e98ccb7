/** Runs in a page before all else: its visitor saves data, so that nothing comes but what the page asks for. */
export const SAVE_DATA = `Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })`;
