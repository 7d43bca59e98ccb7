import type { ChosenFile } from './own-reports.svelte.ts';

/** The files of a drop or a paste, folders gone through; to be called while its event is handled. */
export async function filesOfDrop(data: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOfInput(data.files);
  return (await Promise.all(entries.map(filesBelow))).flat();
}

/** The files of an input; those of a folder under the names that they have in it. */
export const filesOfInput = (files: FileList | null): readonly ChosenFile[] =>
  [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));

async function filesBelow(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (entry instanceof FileSystemFileEntry)
    return [{ name, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }];
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const found: ChosenFile[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    found.push(...(await Promise.all(some.map(filesBelow))).flat());
  }
}
