import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Actor } from '../api/types';
import { label } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { keysOn, pageKeys, switchKeys, type KeyRow } from './keys';
import { pagesOf } from './nav';
import { word } from './words';

export const helpOpen = signal(false);

/** Every shortcut in one list, with the switch that turns them off. */
export function KeyHelp({ actor }: { actor: Actor | undefined }): JSX.Element {
  const close = (): void => {
    helpOpen.value = false;
  };
  const rows: KeyRow[] = [
    [['?'], word('key_help')],
    ...(pageKeys.value.length > 0 ? pageKeys.value : dayKeys()),
    [['Z'], word('key_undo')],
    ...pagesOf(actor)
      .filter((page) => page.go)
      .map((page): KeyRow => [
        ['G', page.go!.toUpperCase()],
        word('key_goTo', { page: word(page.word) }),
      ]),
  ];
  return (
    <Dialog
      title={word('keys')}
      onClose={close}
      actions={
        <button type="button" class="button" onClick={close}>
          {label('do.close')}
        </button>
      }
    >
      <label class="check">
        <input
          type="checkbox"
          checked={keysOn.value}
          onChange={(event) => switchKeys(event.currentTarget.checked)}
        />
        {word('keysSwitch')}
      </label>
      <p class="small muted">{word('keysNote')}</p>
      <dl class="key-list">
        {rows.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** The keys of the voting day's pages. */
const dayKeys = (): KeyRow[] => [
  [['/'], word('key_find')],
  [['0'], word('key_mine')],
  [['M'], word('key_map')],
  [['J', 'K'], word('key_next')],
  [['Enter', 'Esc'], word('key_open')],
  [['1'], word('key_take')],
  [['A'], word('key_assign')],
  [['C'], word('key_note')],
  [['E'], word('key_close')],
  [['T'], word('key_phone')],
];
