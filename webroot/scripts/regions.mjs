// Writes regions/regions.csv (dotted code, name) from idn-area-data (ODbL), provinces first, so parents precede children.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const source = join(dirname(require.resolve('idn-area-data/package.json')), 'data');
const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'regions');

/** Splits one CSV line; the package quotes only names that hold a comma or a quote. */
function cells(line) {
  const found = [];
  const cell = /("(?:[^"]|"")*"|[^,]*)(,|$)/g;
  for (let part = cell.exec(line); part; part = cell.exec(line)) {
    found.push(part[1].startsWith('"') ? part[1].slice(1, -1).replaceAll('""', '"') : part[1]);
    if (part[2] === '') break;
  }
  return found;
}

const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const out = ['code,name'];
for (const level of ['provinces', 'regencies', 'districts', 'villages']) {
  const [header, ...lines] = (await readFile(join(source, `${level}.csv`), 'utf8')).split(/\r?\n/);
  const names = cells(header);
  const code = names.indexOf('code');
  const name = names.indexOf('name');
  for (const line of lines) {
    if (line === '') continue;
    const row = cells(line);
    out.push(`${row[code]},${quoted(row[name])}`);
  }
}
await mkdir(target, { recursive: true });
await writeFile(join(target, 'regions.csv'), out.join('\n') + '\n');
process.stdout.write(`regions.csv: ${out.length - 1} rows\n`);
