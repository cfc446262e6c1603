/** The camera at the back of the phone, for reading codes. */
import { fail, ok, type Result } from '../domain/shared/result';

export type CameraProblem =
  /** The vendor, or a setting of the browser, said no. */
  | { readonly type: 'camera-refused' }
  /** There is none, or this browser (inside another app, or not on https) gives none to pages. */
  | { readonly type: 'camera-none' }
  /** Another app holds it, or it stopped. */
  | { readonly type: 'camera-busy' };

const PROBLEMS: Readonly<Record<string, CameraProblem['type']>> = {
  NotAllowedError: 'camera-refused',
  SecurityError: 'camera-refused',
  NotFoundError: 'camera-none',
  OverconstrainedError: 'camera-none',
  NotReadableError: 'camera-busy',
  AbortError: 'camera-busy',
};

/** Asks for the camera, sharp enough for a code of 97 squares in a hand's distance; where there is none at the back, any other. */
export async function openCamera(): Promise<Result<MediaStream, CameraProblem>> {
  // Absent on plain http and in some apps with a browser inside.
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!devices) return fail({ type: 'camera-none' });
  try {
    return ok(
      await devices.getUserMedia({
        video: {
          facingMode: { ideal: 'environment' },
          width: { ideal: 1920 },
          height: { ideal: 1080 },
        },
      }),
    );
  } catch (error) {
    // Overconstrained is no DOMException in every browser.
    const type = error instanceof Error ? PROBLEMS[error.name] : undefined;
    if (!type) throw error;
    return fail({ type });
  }
}

/** Lets go of it, so that its light goes out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
