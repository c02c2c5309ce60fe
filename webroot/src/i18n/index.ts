// What the apps import: shared labels, languages, formats.
import { dictionary, type Params } from './dictionary';
import labels from './labels.id';

export {
  dictionary,
  language,
  restoreLanguage,
  setLanguage,
  type Language,
  type Params,
  type Words,
} from './dictionary';
export * as format from './format';

export type LabelKey = keyof typeof labels;
/** A shared label by its key. */
export const label = dictionary<LabelKey>(labels, () => import('./labels.en'));

/** A label whose key comes from the wire; a name that this version does not know is shown as it is. */
export function named(group: string, name: string, params?: Params): string {
  const key = `${group}.${name}`;
  return key in labels ? label(key as LabelKey, params) : name;
}
