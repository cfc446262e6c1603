/** Settings between the book's facts and the app: unknown and ill-typed values fall back to what a new book has. */
import type { Fields, FieldValue } from '../domain/facts/fact';
import type { Fen } from '../domain/shared/fen';
import { DEFAULT_SETTINGS, type BookSettings } from './book-settings';

export function readSettings(fields: Fields): BookSettings {
  const d = DEFAULT_SETTINGS;
  const number = (value: FieldValue | undefined, least: number, most: number, otherwise: number) =>
    typeof value === 'number' && value >= least && value <= most ? value : otherwise;
  const preset = fields['preset'];
  return {
    preset: preset === 'pond' || preset === 'stall' ? preset : null,
    shopName: typeof fields['shopName'] === 'string' ? fields['shopName'] : d.shopName,
    points: {
      on: typeof fields['pointsOn'] === 'boolean' ? fields['pointsOn'] : d.points.on,
      earnPerFen: number(fields['pointsEarnPerFen'], 1, 1e9, d.points.earnPerFen) as Fen,
      pointWorthFen: number(fields['pointWorthFen'], 1, 1e6, d.points.pointWorthFen) as Fen,
    },
    warnLevel: number(fields['warnLevel'], 0.05, 0.99, d.warnLevel),
    horizonDays: number(fields['horizonDays'], 1, 365, d.horizonDays),
  };
}

/** Only what was changed becomes a fact, so that two devices changing different settings both win. */
export function writeSettings(changes: Partial<BookSettings>): Fields {
  const fields: Record<string, FieldValue> = {};
  if (changes.preset !== undefined) fields['preset'] = changes.preset;
  if (changes.shopName !== undefined) fields['shopName'] = changes.shopName.trim();
  if (changes.points !== undefined) {
    fields['pointsOn'] = changes.points.on;
    fields['pointsEarnPerFen'] = changes.points.earnPerFen;
    fields['pointWorthFen'] = changes.points.pointWorthFen;
  }
  if (changes.warnLevel !== undefined) fields['warnLevel'] = changes.warnLevel;
  if (changes.horizonDays !== undefined) fields['horizonDays'] = changes.horizonDays;
  return fields;
}
