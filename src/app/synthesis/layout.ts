import * as path from 'node:path';
import { type App, type Chart, Names, YamlOutputType } from 'cdk8s';
import { fileStemOf } from '../../baseline/file-stem';
import { fields } from '../../kube/fields';
import type { Rendered, RenderedChart, Rendering } from './rendering';

/** A file of the output: its path and the objects in it. */
export interface PlannedFile {
  readonly path: string;
  readonly objects: readonly Rendered[];
}

/**
 * Which objects go into which file, named as cdk8s names them.
 *
 * @throws if two objects or charts would share a file
 */
export function layout(app: App, rendering: Rendering): PlannedFile[] {
  const files = LAYOUTS[app.yamlOutputType]?.(app, rendering) ?? [];
  refuseShared(files);
  return files;
}

type Layout = (app: App, rendering: Rendering) => PlannedFile[];

const LAYOUTS: { readonly [type in YamlOutputType]: Layout } = {
  [YamlOutputType.FILE_PER_APP]: filePerApp,
  [YamlOutputType.FILE_PER_CHART]: filePerChart,
  [YamlOutputType.FILE_PER_RESOURCE]: filePerResource,
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE]: folderPerChart,
};

function filePerApp(app: App, rendering: Rendering): PlannedFile[] {
  const charts = rendering.plan.charts;
  const objects = charts.flatMap(chart => rendering.output(chart).objects);
  return charts.length > 0 ? [{ path: path.join(app.outdir, `app${app.outputFileExtension}`), objects }] : [];
}

function filePerChart(app: App, rendering: Rendering): PlannedFile[] {
  return rendering.plan.charts.map((chart, index) => ({
    path: path.join(app.outdir, chartName(chart, index, rendering) + app.outputFileExtension),
    objects: rendering.output(chart).objects,
  }));
}

function filePerResource(app: App, rendering: Rendering): PlannedFile[] {
  return rendering.plan.charts.flatMap(chart => filesOf(rendering.output(chart), app.outdir, app.outputFileExtension));
}

function folderPerChart(app: App, rendering: Rendering): PlannedFile[] {
  return rendering.plan.charts.flatMap((chart, index) => {
    const folder = path.join(app.outdir, chartName(chart, index, rendering));
    return filesOf(rendering.output(chart, rendering.objectsOf(chart)), folder, app.outputFileExtension);
  });
}

function chartName(chart: Chart, index: number, rendering: Rendering): string {
  const name = Names.toDnsLabel(chart);
  return rendering.plan.indexed ? `${index.toString().padStart(4, '0')}-${name}` : name;
}

function filesOf({ objects }: RenderedChart, folder: string, extension: string): PlannedFile[] {
  return objects.filter(object => object.manifest !== undefined).map(object => ({
    path: path.join(folder, fileName(object) + extension),
    objects: [object],
  }));
}

function fileName({ manifest, construct }: Rendered): string {
  return (construct && fileStemOf(construct)) ?? `${String(manifest.kind)}.${String(fields(manifest.metadata).name)}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}

function refuseShared(files: readonly PlannedFile[]): void {
  const owners = new Map<string, PlannedFile>();
  for (const file of files) {
    const owner = owners.get(file.path);
    if (owner) {
      throw new Error(`${file.path} is the file of ${described(owner)} and of ${described(file)}, expected one: the second would replace the first; `
        + 'name one of them otherwise, or choose another `yamlOutputType`');
    }
    owners.set(file.path, file);
  }
}

function described({ objects: [object] }: PlannedFile): string {
  return object?.construct ? `'${object.construct.node.path}'` : 'another chart';
}
