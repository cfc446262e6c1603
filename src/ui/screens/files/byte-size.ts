/** Bytes as a vendor compares them: megabytes below a thousand of them, else gigabytes. */
export interface ByteSize {
  readonly unit: 'megabytes' | 'gigabytes';
  /** One decimal below 10, whole from there on; never "0" for something: at least 0.1. */
  readonly text: string;
}

const BYTES_PER_MB = 1_000_000;

/** 3_400_000 is 3.4 MB; 64_000_000_000 is 64 GB. */
export function byteSize(bytes: number): ByteSize {
  const megabytes = bytes / BYTES_PER_MB;
  return megabytes < 1000
    ? { unit: 'megabytes', text: short(megabytes) }
    : { unit: 'gigabytes', text: short(megabytes / 1000) };
}

function short(value: number): string {
  if (value === 0) return '0';
  return value < 9.95
    ? String(Math.max(1, Math.round(value * 10)) / 10)
    : String(Math.round(value));
}
