/**
 * A phone's camera held by hand in front of another phone's screen: turned, slanted, dim, noisy, never quite still, with
 * codes that are blurred beyond reading and pictures that caught two codes at once. It has its own clock: each time the
 * app looks, that much time has passed, however slow the machine is on which this runs.
 */
import type { Page } from '@playwright/test';

export interface Hand {
  /** The share of codes that cannot be read at all. */
  readonly lost: number;
  /** Time between two looks of the app: 66 ms is a phone of today, 230 ms a slow one. */
  readonly lookMs: number;
  readonly seed: number;
}

/** What was held up and for how long, by the camera's clock. */
export interface CameraTime {
  readonly seconds: number;
  readonly codes: number;
  readonly looks: number;
}

interface CameraWindow {
  heldUp?: { codes: string[]; hand: Hand; time: CameraTime };
  cameras?: MediaStreamTrack[];
}

/** Gives the page a camera; what it is held on comes with holdUp. Before the page is opened. */
export const giveCamera = (page: Page): Promise<unknown> => page.addInitScript(camera);

/** Gives the page no camera, but the failure a browser tells of it. */
export const breakCamera = (page: Page, name: string): Promise<unknown> =>
  page.addInitScript((failure) => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', failure));
  }, name);

/** Pictures of codes (as data addresses) that follow each other ten times a second, from the first again after the last. */
export const holdUp = (page: Page, codes: readonly string[], hand: Hand): Promise<void> =>
  page.evaluate(
    (held) => {
      const time = { seconds: 0, codes: 0, looks: 0 };
      (window as unknown as CameraWindow).heldUp = { ...held, time };
    },
    { codes: [...codes], hand },
  );

export const cameraTime = (page: Page): Promise<CameraTime> =>
  page.evaluate(() => (window as unknown as CameraWindow).heldUp!.time);

/** Of each camera the page was ever given, whether it is still on. */
export const camerasOn = (page: Page): Promise<boolean[]> =>
  page.evaluate(() =>
    ((window as unknown as CameraWindow).cameras ?? []).map((one) => one.readyState === 'live'),
  );

function camera(): void {
  const [WIDTH, HEIGHT, SCREEN, STRIPS, CODE_MS] = [960, 720, 600, 60, 100];
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const scene = document.createElement('canvas');
  scene.width = WIDTH;
  scene.height = HEIGHT;
  const screen = document.createElement('canvas');
  const noise = document.createElement('canvas');
  noise.width = 1060;
  noise.height = 820;
  let seed = 1;
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
    return (seed >>> 8) / 2 ** 24;
  };
  const pictures = new Map<string, HTMLImageElement>();
  let idle = 0;

  async function pictureOf(code: string): Promise<HTMLImageElement> {
    let picture = pictures.get(code);
    if (!picture) {
      picture = new Image();
      picture.src = code;
      await picture.decode();
      pictures.set(code, picture);
    }
    return picture;
  }

  /** The other phone's screen as flat pixels, in the middle of changing from one code to the next where there are two. */
  async function light(codes: readonly string[]): Promise<void> {
    const pen = screen.getContext('2d')!;
    screen.width = screen.height = SCREEN;
    pen.imageSmoothingEnabled = false;
    for (const [i, code] of codes.entries()) {
      pen.globalAlpha = i === 0 ? 1 : 0.5;
      pen.drawImage(await pictureOf(code), 0, 0, SCREEN, SCREEN);
    }
  }

  /** What stands before the lens: the screen turned and slanted, in strips that are taller on the side that is nearer. */
  function place(): void {
    const pen = scene.getContext('2d')!;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = '#6b6258';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    const side = 560 + 40 * chance();
    const slant = 0.1 * (chance() - 0.5) + 0.08;
    pen.translate(WIDTH / 2 + 30 * (chance() - 0.5), HEIGHT / 2 + 30 * (chance() - 0.5));
    pen.rotate(0.05 + 0.08 * (chance() - 0.5));
    const [near, far] = [1 + slant / 2, 1 - slant / 2];
    /** Where a part of the screen's width lands: what is farther is narrower as well as lower. */
    const lands = (part: number): number => (part * far) / (near * (1 - part) + part * far);
    const wide = SCREEN / STRIPS;
    for (let strip = 0; strip < STRIPS; strip++) {
      const [from, to] = [lands(strip / STRIPS), lands((strip + 1) / STRIPS)];
      const tall = side * (far + (near - far) * ((from + to) / 2));
      const [left, width] = [side * (from - 0.5), side * (to - from) + 0.7];
      pen.drawImage(screen, wide * strip, 0, wide, SCREEN, left, -tall / 2, width, tall);
    }
  }

  /** What the sensor makes of it: out of focus, at half its brightness, a lamp in the glass, noise. */
  function expose(isLost: boolean): void {
    const pen = canvas.getContext('2d')!;
    pen.filter = isLost ? 'blur(7px)' : `blur(${0.6 + 0.5 * chance()}px)`;
    pen.drawImage(scene, 0, 0);
    pen.filter = 'none';
    pen.fillStyle = 'rgb(10 14 20 / 0.4)';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    const lamp = pen.createRadialGradient(600, 250, 20, 600, 250, 300);
    lamp.addColorStop(0, 'rgb(255 250 230 / 0.3)');
    lamp.addColorStop(1, 'rgb(255 250 230 / 0)');
    pen.fillStyle = lamp;
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.globalAlpha = 0.14;
    pen.drawImage(noise, -100 * chance(), -100 * chance());
    pen.globalAlpha = 1;
  }

  async function advance(): Promise<void> {
    const { heldUp } = window as unknown as CameraWindow;
    if (!heldUp) {
      expose(true);
      return;
    }
    const { codes, hand, time } = heldUp;
    if (time.looks === 0) seed = hand.seed;
    const before = time.seconds * 1000;
    const now = before + hand.lookMs;
    const at = Math.floor(now / CODE_MS);
    const code = (number: number): string => codes[number % codes.length]!;
    // An exposure of 20 ms catches two codes where one follows the other.
    const changing = now % CODE_MS < 20 && at > 0;
    await light(changing ? [code(at - 1), code(at)] : [code(at)]);
    place();
    expose((Math.imul(at + hand.seed * 1009, 0x9e3779b1) >>> 0) / 2 ** 32 < hand.lost);
    heldUp.time = { seconds: now / 1000, codes: at + 1, looks: time.looks + 1 };
  }

  const grain = noise.getContext('2d')!;
  const image = grain.createImageData(1060, 820);
  for (let i = 0; i < image.data.length; i += 4) {
    image.data.fill(255 * chance(), i, i + 3);
    image.data[i + 3] = 255;
  }
  grain.putImageData(image, 0, 0);

  navigator.mediaDevices.getUserMedia = () => {
    const stream = canvas.captureStream();
    ((window as unknown as CameraWindow).cameras ??= []).push(...stream.getTracks());
    // Until the app looks there is something to see; from then on one picture a look.
    idle = window.setInterval(() => expose(true), 50);
    return Promise.resolve(stream);
  };
  const wait = HTMLVideoElement.prototype.requestVideoFrameCallback;
  HTMLVideoElement.prototype.requestVideoFrameCallback = function (then) {
    clearInterval(idle);
    const handle = wait.call(this, then);
    void advance();
    return handle;
  };
}
