import type { SvgPicture } from './figure-svg.ts';

const SCALE = 2;

/** An SVG as a PNG at twice its size, drawn by the browser with its own fonts. */
export async function toPng({ svg, width, height }: SvgPicture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: width * SCALE,
      height: height * SCALE,
    });
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await toBlob(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the browser drew no picture')) : resolve(blob)),
      'image/png',
    );
  });
}
