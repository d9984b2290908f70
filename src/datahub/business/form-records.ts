import type { Form } from '../../core/estate/business.ts'
import type { DatasetName } from '../../core/estate/structure.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { stampOf } from './stamps.ts'

/** A form: what the owners of a dataset are asked. */
export function formRecord({ id, name, description, prompts }: Form): MetadataRecord {
  return record(urn.form(id), 'formInfo', {
    name,
    description,
    type: 'VERIFICATION',
    prompts: prompts.map((prompt) => ({
      id: promptId(id, prompt.id),
      title: prompt.title,
      type: 'STRUCTURED_PROPERTY',
      structuredPropertyParams: { urn: urn.structuredProperty(prompt.property) },
      required: true,
    })),
    actors: { owners: true },
  })
}

/** The forms that are asked about each dataset; all of a dataset's go into one record. */
export function* formAssignments(forms: readonly Form[], context: RenderContext): Iterable<MetadataRecord> {
  const datasets = new Set<DatasetName>(forms.flatMap(({ asked }) => asked.map(({ dataset }) => dataset)))
  const stamp = stampOf(context)
  for (const dataset of datasets) {
    const asked = forms.flatMap((form) => {
      const one = form.asked.find((each) => each.dataset === dataset)
      return one === undefined ? [] : [{ form, open: one.open }]
    })
    const associations = asked.map(({ form, open }) => {
      const prompts = form.prompts.map(({ id }) => ({
        isOpen: open.includes(id),
        prompt: { id: promptId(form.id, id), lastModified: stamp },
      }))
      return {
        isDone: open.length === 0,
        association: {
          urn: urn.form(form.id),
          incompletePrompts: prompts.filter(({ isOpen }) => isOpen).map(({ prompt }) => prompt),
          completedPrompts: prompts.filter(({ isOpen }) => !isOpen).map(({ prompt }) => prompt),
        },
      }
    })
    const those = (wanted: boolean) =>
      associations.filter(({ isDone }) => isDone === wanted).map(({ association }) => association)
    yield record(urn.dataset(context.place, dataset), 'forms', {
      incompleteForms: those(false),
      completedForms: those(true),
      verifications: those(true).map((association) => ({ form: association.urn, lastModified: stamp })),
    })
  }
}

const promptId = (form: string, prompt: string): string => `${form}.${prompt}`
