import { expect, test } from 'vitest'
import { dotDiagram } from '../../../../../src/interfaces/cli/generate/diagram/dot.ts'
import { mermaidDiagram } from '../../../../../src/interfaces/cli/generate/diagram/mermaid.ts'
import { chooseColumns } from '../../../../../src/interfaces/cli/generate/diagram/shown-columns.ts'
import { svgDiagram } from '../../../../../src/interfaces/cli/generate/diagram/svg.ts'
import { entity, relation, shop } from './graph.ts'

test('mermaidDiagram() draws tables, keys and how many belong to how many', () => {
  const lines = mermaidDiagram(shop, 'keys').split('\n')
  expect(lines[0]).toBe('erDiagram')
  expect(lines).toContain('  "shop.line" {')
  expect(lines).toContain('    integer order_id FK')
  expect(lines).toContain('  "shop.customer" ||--o{ "shop.order" : "customer_id"')
  expect(lines).toContain('  "shop.product" |o--o{ "shop.line" : "product_id"')
  expect(lines.some((text) => text.includes('note'))).toBe(false)
})

test('mermaidDiagram() keeps odd names within what the language can hold', () => {
  const odd = entity('shop.a "b" 100%', '1st ref, "x"')
  const text = mermaidDiagram({ entities: [odd], relations: [relation(odd.id, 'a "b"', odd.id)] }, 'all')
  expect(text).toContain(`"shop.a 'b' 100 " {`)
  expect(text).toContain('    integer _1st_ref_x_ FK')
})

test('dotDiagram() escapes what would be markup', () => {
  const text = dotDiagram({ entities: [entity('shop.<b>&"q"', 'x<y')], relations: [] }, 'all')
  expect(text).toContain(String.raw`"shop.<b>&\"q\"" [label=<`)
  expect(text).toContain('<b>shop.&lt;b&gt;&amp;&quot;q&quot;</b>')
  expect(text).toContain('x&lt;y')
})

test('svgDiagram() draws every table and every reference, and says what is left out', () => {
  const all = svgDiagram(shop, 'all')
  expect(all.match(/class="head"/g)).toHaveLength(5)
  expect(all.match(/class="relation"/g)).toHaveLength(4)
  expect(all).toContain('<title>shop.line (order_id) → shop.order (id): order_id_fkey</title>')
  expect(all).not.toContain('NaN')
  expect(all).not.toContain('more</text>')
  expect(svgDiagram(shop, 'keys').match(/… 1 more/g)).toHaveLength(5)
  expect(svgDiagram(shop, 'none')).not.toContain('customer_id</text>')
})

test('svgDiagram() leaves out references to tables that are not shown', () => {
  const graph = { entities: [entity('a.b', 'c')], relations: [relation('a.b', 'c', 'a.unknown')] }
  expect(svgDiagram(graph, 'all')).not.toContain('class="relation"')
})

test('chooseColumns() shows keys only where there are many tables', () => {
  expect(chooseColumns(undefined, 20)).toBe('all')
  expect(chooseColumns(undefined, 21)).toBe('keys')
  expect(chooseColumns('all', 500)).toBe('all')
})
