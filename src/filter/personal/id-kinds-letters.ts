import { germanPension, rut } from './id-checks';
import { any, card, kind, tax } from './id-kind';
import type { IdKind } from './id-kind';

/** Numbers with letters in them. */
export const letterKinds: readonly IdKind[] = [
  kind(
    'gb-nino',
    'a UK national insurance number',
    /^(?!GB|NK|TN|ZZ|BG|KN|NT)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D]$/i,
    any,
    /\b(?:national insurance|nino|ni number)/i,
    0.9,
  ),
  kind(
    'de-pension',
    'a German pension insurance number',
    /^\d{2} ?\d{6} ?[A-Z] ?\d{3}$/i,
    germanPension,
    /\b(?:sozialversicherung|rentenversicherung|rvnr|svnr)/i,
    0.95,
  ),
  kind(
    'es-dni',
    'a Spanish identity number',
    /^(?:\d{8}|[XYZ]-?\d{7})-?[A-HJ-NP-TV-Z]$/i,
    (c) => card('ES')(c) || tax('es-ES')(c),
    /\b(?:dni|nie|nif)\b/i,
    0.85,
  ),
  kind(
    'it-fiscal',
    'an Italian tax code',
    /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/i,
    tax('it-IT'),
    /\b(?:codice fiscale|c\.?f\.?)/i,
    0.98,
  ),
  kind(
    'fi-personal',
    'a Finnish personal code',
    /^\d{6}[-+A]\d{3}[0-9A-FHJ-NPR-Y]$/i,
    card('FI'),
    /\b(?:hetu|henkilötunnus)/i,
    0.97,
  ),
  kind('ie-pps', 'an Irish public service number', /^\d{7}[A-W][A-IW]?$/i, tax('en-IE'), /\bpps/i, 0, 0.8),
  kind(
    'in-pan',
    'an Indian tax number (PAN)',
    /^[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]$/,
    any,
    /\b(?:pan|permanent account)\b/i,
    0.7,
    0.85,
  ),
  kind(
    'mx-curp',
    'a Mexican population number',
    /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/i,
    any,
    /\bcurp\b/i,
    0.97,
  ),
  kind(
    'cl-rut',
    'a Chilean identity number',
    /^\d{1,2}\.?\d{3}\.?\d{3}-[\dkK]$/,
    rut,
    /\b(?:rut|run)\b/i,
    0.8,
    0.95,
  ),
  kind('cn-resident-x', 'a Chinese identity number', /^[1-8]\d{16}X$/i, card('zh-CN'), /身份证/i, 0.97),
  kind(
    'hk-id',
    'a Hong Kong identity number',
    /^[A-Z]{1,2}\d{6}\([\dA]\)$/,
    card('zh-HK'),
    /(?:hkid|身份證)/i,
    0.95,
  ),
  kind('tw-id', 'a Taiwanese identity number', /^[A-Z][12]\d{8}$/, card('zh-TW'), /身分證/i, 0, 0.8),
];
