import type { PaperPage, PaperRow } from '../api/contract';
import { presenceMarks, type Mark } from '../shared/marks';
import { word } from './paperWords';

export type Kind = PaperRow['kind'];
export type { PaperPage, PaperRow };

/** Those that the office issues for everybody at once; the others come from the act that they are about. */
export const FOR_ALL: Kind[] = [
  'SK',
  'SURAT_TUGAS',
  'ID_CARD',
  'PAKTA_INTEGRITAS',
  'OATH_TEXT',
  'DUTY_CERTIFICATE',
];
export const KINDS: Kind[] = [...FOR_ALL, 'BA_OATH', 'CERTIFICATE', 'SK_PAW'];

export const kindName = (kind: string): string => word(`kind_${kind}` as 'kind_SK');

export const stateMark: Record<PaperRow['state'], Mark> = {
  VALID: presenceMarks.HADIR,
  VOID: presenceMarks.TIDAK_HADIR,
  ENDED: presenceMarks.SELESAI,
};

/** As the wire names the text field under a cursor. */
export const putIn = (area: HTMLTextAreaElement, text: string): string => {
  const { selectionStart, selectionEnd, value } = area;
  return value.slice(0, selectionStart) + text + value.slice(selectionEnd);
};
