/** Puts a text on the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts a picture on the clipboard; false where the browser refuses, as some do everywhere and all do without https. */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  try {
    // Safari takes the promise and no later picture: the click is all the leave it gives.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
