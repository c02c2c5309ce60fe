// Builds the phone's service worker after the app, with the list of files that the phone entry really needs.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { filesOf, type Manifest } from './graph.ts';

const ENTRY = 'phone/index.html';
const UNHASHED = ['phone/index.html', 'phone/manifest.webmanifest', 'icons/icon-192.png', 'icons/icon.svg'];

/** The address of a file, with the fingerprint that tells one version from the next. */
export async function precacheList(dist: string): Promise<[string, string][]> {
  const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const hashed = filesOf(manifest, ENTRY, true).filter((file) => file.startsWith('assets/'));
  const list: [string, string][] = hashed.map((file) => [`/${file}`, '']);
  for (const file of UNHASHED) {
    const bytes = await readFile(join(dist, file));
    const address = file === ENTRY ? '/phone/' : `/${file}`;
    list.push([address, createHash('sha256').update(bytes).digest('hex').slice(0, 12)]);
  }
  return list;
}

export function phoneWorker(): Plugin {
  let root = '';
  return {
    name: 'siaga-phone-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async closeBundle() {
      const dist = join(root, 'dist');
      const list = await precacheList(dist);
      const version = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 12);
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        publicDir: false,
        define: { PRECACHE: JSON.stringify(list), VERSION: JSON.stringify(version) },
        build: {
          outDir: join(dist, 'phone'),
          emptyOutDir: false,
          target: 'es2020',
          lib: {
            entry: join(root, 'src/phone/worker.ts'),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'sw.js',
          },
        },
      });
    },
  };
}
