import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHIPPED_PARTS } from '../../../src/ui/screens/settings/shipped-parts';

interface PackageFile {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}
const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as PackageFile;

test('about: every package that ships is named with its own licence', () => {
  const shipped = Object.keys(readPackage('').dependencies).sort();

  const named = SHIPPED_PARTS.filter((part) => part.name !== 'lucide');

  expect(named.map((part) => part.name).sort()).toEqual(shipped);
  for (const { name, licence } of named) {
    expect(`${name} ${readPackage(`node_modules/${name}/`).license}`).toBe(`${name} ${licence}`);
  }
});
