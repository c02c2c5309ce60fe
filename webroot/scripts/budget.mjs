// Fails the build when what a first visit must load has grown beyond its budget.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const budgetsKiB = { 'phone/index.html': 35, 'console/index.html': 150, 'src/public/main.ts': 30 };
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));

function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const { file, css = [], imports = [] } = manifest[key];
  return [file, ...css, ...imports.flatMap((next) => filesOf(next, seen))];
}

let over = false;
for (const [entry, budget] of Object.entries(budgetsKiB)) {
  // A script that is an entry by itself is not copied; its pages are made by the server.
  const files = new Set([...(entry.endsWith('.html') ? [entry] : []), ...filesOf(entry)]);
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(join(dist, file)), { level: 9 }).length;
  const size = bytes / 1024;
  over ||= size > budget;
  const verdict = size > budget ? 'ABOVE BUDGET' : 'ok';
  process.stdout.write(`${entry.padEnd(20)} ${size.toFixed(1).padStart(6)} of ${budget} KiB gz  ${verdict}\n`);
}
process.exitCode = over ? 1 : 0;
