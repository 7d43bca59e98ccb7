export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
