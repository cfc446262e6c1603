/** Looks at the middle of a camera's picture for codes: with the browser's own reader where that finds one, else hands over the pixels. */

/** Most pixels on a side: a code that fills half of them has five for each of its 97 squares. */
const MOST_SIDE = 960;

/** Not in the compiler's library; Android without Google's services has the class and no reader behind it. */
interface BarcodeReader {
  detect(image: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface BarcodeReaderClass {
  new (options: { readonly formats: readonly string[] }): BarcodeReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

export interface CodeEye {
  /** The next picture of the video: a code's text, else pixels for whoever reads them; null while there is no picture. */
  look(): Promise<string | ImageData | null>;
}

export async function codeEye(video: HTMLVideoElement): Promise<CodeEye> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const reader = await ownReader();

  return {
    async look() {
      await nextPicture(video);
      const side = Math.min(video.videoWidth, video.videoHeight);
      if (side === 0 || !pen) return null;
      const size = Math.min(side, MOST_SIDE);
      if (canvas.width !== size) canvas.width = canvas.height = size;
      const left = (video.videoWidth - side) / 2;
      const top = (video.videoHeight - side) / 2;
      pen.drawImage(video, left, top, side, side, 0, 0, size, size);
      // A reader that promised more than it holds fails; what it missed the app's own may still read.
      const [found] = (await reader?.detect(canvas).catch(() => [])) ?? [];
      return found?.rawValue ?? pen.getImageData(0, 0, size, size);
    },
  };
}

async function ownReader(): Promise<BarcodeReader | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: BarcodeReaderClass };
  if (!BarcodeDetector) return null;
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
  } catch {
    return null;
  }
}

/** Waits for a picture that has not been looked at: those that came meanwhile are passed over. */
function nextPicture(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => resolve());
    else requestAnimationFrame(() => resolve());
  });
}
