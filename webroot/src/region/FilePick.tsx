import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../shared/Icon';
import { word } from './words';

/** A file by button or by dropping; the browser's own control would speak its own language. */
export function FilePick({
  choose,
  sheets,
}: {
  choose: (file: File) => void;
  sheets?: boolean;
}): JSX.Element {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) choose(file);
  };
  return (
    <div
      class={over ? 'drop drop-over' : 'drop'}
      onDrop={drop}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
    >
      <label class="file-pick">
        <input
          type="file"
          accept={sheets ? '.csv,.xlsx,text/csv' : '.csv,text/csv,text/plain'}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) choose(file);
          }}
        />
        <span class="button">
          <Icon name="upload" size={18} />
          {word('pick')}
        </span>
      </label>
      <span class="small muted">{word('drop')}</span>
    </div>
  );
}
