/** The camera held on another phone's moving code, until all of it has been seen. */
import type { CodeReading, GatherProblem } from '../../../app/codes';
import type { Jobs } from '../../../app/app';
import { closeCamera, openCamera, type CameraProblem } from '../../../platform/camera';
import { codeEye } from '../../../platform/code-eye';

export class CodeScan {
  /** Whether the camera is on. */
  looking = $state(false);
  problem = $state.raw<CameraProblem | null>(null);
  got = $state(0);
  /** 0 until a code was read. */
  needed = $state(0);
  /** Why the last code that was seen is of no use; null after one that is. */
  hint = $state.raw<GatherProblem | null>(null);
  readonly #jobs: Jobs;
  readonly #onfile: (content: Blob) => void;
  #reading: Promise<CodeReading> | null = null;
  #camera: MediaStream | null = null;
  /** Each look has its number: those before the newest are over. */
  #look = 0;

  constructor(jobs: Jobs, onfile: (content: Blob) => void) {
    this.#jobs = jobs;
    this.#onfile = onfile;
  }

  /** Turns the camera on and looks until rest, end, or the whole is there. */
  async look(video: HTMLVideoElement): Promise<void> {
    const look = ++this.#look;
    const isOver = (): boolean => look !== this.#look;
    this.problem = null;
    const camera = await openCamera();
    if (!camera.ok) {
      if (!isOver()) this.problem = camera.error;
      return;
    }
    if (isOver()) {
      closeCamera(camera.value);
      return;
    }
    this.#camera = camera.value;
    try {
      for (const track of camera.value.getTracks())
        track.onended = () => {
          if (isOver()) return;
          this.rest();
          this.problem = { type: 'camera-busy' };
        };
      await show(video, camera.value);
      await this.#readFrom(video, isOver);
    } finally {
      // The worker broke: the light goes out all the same.
      if (!isOver()) this.rest();
    }
  }

  /** Turns the camera off, at once: a video without one gives no next picture to wait for. What was gathered stays. */
  rest(): void {
    this.#look++;
    this.looking = false;
    if (this.#camera) closeCamera(this.#camera);
    this.#camera = null;
  }

  /** Turns the camera off for good. */
  end(): void {
    this.rest();
    void this.#reading?.then((reading) => reading.close());
    this.#reading = null;
  }

  async #readFrom(video: HTMLVideoElement, isOver: () => boolean): Promise<void> {
    const eye = await codeEye(video);
    const reading = await (this.#reading ??= this.#jobs.readCodes().result);
    while (!isOver()) {
      const seen = await eye.look();
      this.looking = !isOver();
      if (isOver() || seen === null) continue;
      const taken = await reading.take(seen);
      if (isOver()) return;
      if (!taken.ok) {
        this.hint = taken.error;
      } else if (taken.value) {
        this.hint = null;
        ({ got: this.got, needed: this.needed } = taken.value);
        const { file } = taken.value;
        if (file) {
          this.end();
          this.#onfile(file);
        }
      }
    }
  }
}

/** A video that is taken away while it starts is nobody's fault. */
async function show(video: HTMLVideoElement, camera: MediaStream): Promise<void> {
  video.srcObject = camera;
  try {
    await video.play();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
