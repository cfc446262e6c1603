/** A folder as a browser hands it over, in memory: writing goes aside and is swapped in when it is closed. */

interface Held {
  bytes: Blob;
  lastModified: number;
}

export class AFolder {
  readonly files = new Map<string, Held>();
  /** What the next use of the folder throws, once. */
  fails: DOMException | null = null;
  /** Called when something has been written aside, before it is swapped in. */
  beforeSwap: () => void = () => undefined;
  #clock = 1_000;

  /** Puts a file there as a sync program does. */
  put(name: string, bytes: Blob): void {
    this.files.set(name, { bytes, lastModified: this.#clock++ });
  }

  async text(name: string): Promise<string> {
    return (await this.files.get(name)?.bytes.text()) ?? '';
  }

  get names(): string[] {
    return [...this.files.keys()].sort();
  }

  /** As the app sees it. */
  get handle(): FileSystemDirectoryHandle {
    const check = (): void => {
      const { fails } = this;
      this.fails = null;
      if (fails) throw fails;
    };
    const entry = (name: string) => ({
      kind: 'file',
      name,
      getFile: () => {
        const held = this.files.get(name);
        if (!held) return Promise.reject(new DOMException('gone', 'NotFoundError'));
        const { bytes, lastModified } = held;
        return Promise.resolve(new File([bytes], name, { lastModified }));
      },
      createWritable: () => {
        check();
        return Promise.resolve(this.#aside(name));
      },
    });
    const folder = {
      kind: 'directory',
      name: 'folder',
      // eslint-disable-next-line @typescript-eslint/require-await
      values: async function* (this: void) {
        check();
        for (const name of names()) yield entry(name);
      },
      getFileHandle: (name: string, wish?: { create?: boolean }) => {
        if (wish?.create && !this.files.has(name)) this.put(name, new Blob([]));
        return Promise.resolve(entry(name));
      },
      removeEntry: (name: string) => Promise.resolve(void this.files.delete(name)),
    };
    const names = () => this.names;
    return folder as unknown as FileSystemDirectoryHandle;
  }

  #aside(name: string): FileSystemWritableFileStream {
    const parts: BlobPart[] = [];
    const swap = (): void => {
      this.put(name, new Blob(parts));
    };
    return Object.assign(
      new WritableStream<Uint8Array<ArrayBuffer>>({
        write: (bytes) => {
          parts.push(bytes);
          this.beforeSwap();
        },
      }),
      {
        close: () => Promise.resolve(swap()),
        abort: () => Promise.resolve(),
      },
    ) as unknown as FileSystemWritableFileStream;
  }
}
