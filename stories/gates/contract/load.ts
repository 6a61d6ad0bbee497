import type { ComponentMeta } from '@samla/ui/meta';
import { composeStories } from '@storybook/react-vite';

/** A story as Storybook makes it, with all that goes with every story. */
export interface LoadedStory {
  readonly file: string;
  /** Name of the export. */
  readonly key: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly globals: Readonly<Record<string, unknown>>;
  /** The play as its file wrote it. */
  readonly play: unknown;
}

export interface Component {
  readonly name: string;
  readonly meta: ComponentMeta | null;
  readonly stories: readonly LoadedStory[];
}

interface Composed {
  readonly tags?: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly globals?: Readonly<Record<string, unknown>>;
}
interface StoryModule {
  readonly default: { readonly title?: string; readonly play?: unknown };
  readonly [key: string]: unknown;
}

const indexes = Object.keys(import.meta.glob('../../../packages/ui/src/*/index.ts'));
const metas = import.meta.glob<{ meta: ComponentMeta }>('../../../packages/ui/src/*/meta.ts');
const files = import.meta.glob<StoryModule>('../../*/**/*.stories.tsx');

const folderOf = (path: string) => path.split('/').at(-2) ?? '';

/** All stories; a file that does not load is told of and left out. */
export async function loadStories(faults: string[]): Promise<readonly LoadedStory[]> {
  const loaded: LoadedStory[] = [];
  for (const [file, load] of Object.entries(files)) {
    try {
      const module = await load();
      const composed = composeStories(module as Parameters<typeof composeStories>[0]) as Record<
        string,
        Composed
      >;
      loaded.push(...Object.entries(composed).map(([key, story]) => toLoaded(file, key, module, story)));
    } catch (error) {
      faults.push(`${file} does not load: ${String(error)}`);
    }
  }
  return loaded;
}

function toLoaded(file: string, key: string, module: StoryModule, story: Composed): LoadedStory {
  const { tags = [], parameters, globals = {} } = story;
  const play = (module[key] as { play?: unknown }).play ?? module.default.play;
  return { file, key, title: module.default.title ?? '', tags, parameters, globals, play };
}

/** Every folder of a component, with its meta and the stories that it must have. */
export async function loadComponents(
  stories: readonly LoadedStory[],
  faults: string[],
): Promise<readonly Component[]> {
  return Promise.all(
    indexes.map(async (path) => {
      const name = folderOf(path);
      const meta = await loadMeta(name, faults);
      const ours = stories.filter(({ file }) => file.endsWith(`/components/${name}/${name}.stories.tsx`));
      return { name, meta, stories: ours };
    }),
  );
}

async function loadMeta(name: string, faults: string[]): Promise<ComponentMeta | null> {
  const load = Object.entries(metas).find(([path]) => folderOf(path) === name)?.[1];
  if (load === undefined) return null;
  try {
    return (await load()).meta;
  } catch (error) {
    faults.push(`the meta of ${name} does not load: ${String(error)}`);
    return null;
  }
}
