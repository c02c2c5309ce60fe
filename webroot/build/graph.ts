// Which built files one entry needs: walked along the bundler's own import graph, never guessed from file names,
// because a new shared chunk would silently break the offline start.
export interface Chunk {
  file: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
  dynamicImports?: string[];
}
export type Manifest = Record<string, Chunk>;

/** Files of `entry` and of all it imports; `lazy` adds what it may load later. */
export function filesOf(manifest: Manifest, entry: string, lazy: boolean): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const walk = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build manifest has no entry "${key}"`);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    for (const next of [...(chunk.imports ?? []), ...(lazy ? (chunk.dynamicImports ?? []) : [])]) walk(next);
  };
  walk(entry);
  return [...files].sort();
}
