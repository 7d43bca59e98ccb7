import type { Visit } from '../visit.svelte.ts';
import { loadFindable } from './load-findable.ts';

/** Names that an address does not give come from the index, without the engine; what is not in it keeps its id. */
export function nameBodies(visit: Visit): void {
  $effect(() => {
    const { compared } = visit.selection;
    if (compared.every((id) => id in visit.names)) return;
    void loadFindable(visit.file('/find.json')).then(
      (findable) => {
        const named = findable.filter(({ kind, id }) => kind === 'agency' && compared.includes(id));
        visit.names = {
          ...Object.fromEntries(compared.map((id) => [id, id])),
          ...Object.fromEntries(named.map(({ id, zh }) => [id, zh])),
          ...visit.names,
        };
      },
      () => undefined,
    );
  });
}
