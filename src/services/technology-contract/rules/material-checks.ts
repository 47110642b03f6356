import { type Material, materials } from '../materials.ts'
import { type Check, hasFiles } from './check.ts'

/** Papers that this contract should come with and that are missing. */
export const materialChecks: readonly Check[] = Object.values<Material>(materials).flatMap(
  ({ field, point, missing, cite, offered }) => {
    if (!missing) return []
    const find: Check['find'] = (answers) =>
      offered(answers) && !hasFiles(answers, field) ? { field, text: missing } : undefined
    return [{ id: point ?? 'G11', cite: `${cite}（待核实）`, find }]
  },
)
