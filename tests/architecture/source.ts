import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** Calls `visit` on every node of the tree, parents first. */
export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) walk(child, visit)
  else if (isNode(node)) {
    visit(node)
    for (const [key, child] of Object.entries(node)) if (key !== 'type') walk(child, visit)
  }
}

/** A file of ours as the checks see it. `path` is relative to the repository. */
export type Source = {
  readonly path: string
  readonly text: string
  readonly program: Node
  readonly comments: readonly Comment[]
}
type Comment = { readonly type: 'Block' | 'Line'; readonly value: string; readonly start: number; readonly end: number }

/** Parses one file. A file that cannot be parsed throws: a check must not pass over what it cannot see. */
export function sourceOf(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]!.message}`)
  return { path, text, program: program as unknown as Node, comments: comments as readonly Comment[] }
}
export const readSource = (path: string): Source => sourceOf(path, readFileSync(path, 'utf8'))

const literal = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

/** One import as it is written; `typeOnly` when nothing of it is left at run time. */
export type Import = { readonly to: string; readonly typeOnly: boolean }
/** Every import of a file: static, re-exporting, dynamic, `import('…')` in types, and `require`. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = []
  const add = (to: string | undefined, typeOnly: boolean) => found.push({ to: to ?? '(not a literal)', typeOnly })
  const allTypes = (node: Node, kind: string) =>
    node[kind] === 'type' ||
    (Array.isArray(node.specifiers) &&
      node.specifiers.length > 0 &&
      node.specifiers.every((one: Node) => one[kind] === 'type'))
  walk(source.program, (node) => {
    if (node.type === 'ImportDeclaration') add(literal(node.source), allTypes(node, 'importKind'))
    if (node.type === 'ExportNamedDeclaration' && node.source) add(literal(node.source), allTypes(node, 'exportKind'))
    if (node.type === 'ExportAllDeclaration') add(literal(node.source), node.exportKind === 'type')
    if (node.type === 'ImportExpression') add(literal(node.source), false)
    if (node.type === 'TSImportType')
      add(literal(node.source) ?? literal(isNode(node.argument) ? node.argument.literal : undefined), true)
    if (node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'require')
      add(literal((node.arguments as Node[])[0]), false)
  })
  return found
}

/** Does the file hand on what another file exports? (A barrel, or the beginning of one.) */
export const reExports = (source: Source): boolean =>
  (source.program.body as Node[]).some(
    (node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isNode(node.source)),
  )

/** Names of tables the file writes, through the query builder or in SQL text. */
export function tablesWrittenIn(source: Source): string[] {
  const tables = new Set<string>()
  const sqlWrite = /\b(?:insert\s+(?:or\s+\w+\s+)?into|update|delete\s+from|replace\s+into)\s+"?([a-z_]+)"?/gi
  walk(source.program, (node) => {
    if (node.type === 'CallExpression' && isNode(node.callee) && isNode(node.callee.property)) {
      const name = String(node.callee.property.name)
      const table = literal((node.arguments as Node[])[0])
      if (/^(insertInto|updateTable|deleteFrom|replaceInto|mergeInto)$/.test(name))
        tables.add(table ?? '(not a literal)')
    }
    const text =
      node.type === 'TemplateElement' ? String((node.value as { cooked?: string }).cooked ?? '') : literal(node)
    const isSql = text !== undefined && /\b(values|set|where|from|into)\b/i.test(text)
    if (isSql) for (const match of text.matchAll(sqlWrite)) tables.add(match[1]!.toLowerCase())
  })
  return [...tables]
}

const isFunction = (node: unknown): boolean =>
  isNode(node) && /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration|TSDeclareFunction)$/.test(node.type)

/** Exported functions without a docstring directly above them. */
export function undocumentedFunctions(source: Source): string[] {
  const documented = (start: number) =>
    source.comments.some(
      (comment) =>
        comment.type === 'Block' &&
        comment.value.startsWith('*') &&
        comment.end <= start &&
        source.text.slice(comment.end, start).trim() === '',
    )
  const listed = new Set<string>()
  for (const node of source.program.body as Node[]) {
    if (node.type !== 'ExportNamedDeclaration' || node.source) continue
    for (const one of node.specifiers as Node[]) listed.add(String((one.local as Node).name))
  }
  return (source.program.body as Node[]).flatMap((node) => {
    const exported = /^Export(Named|Default)Declaration$/.test(node.type)
    const declaration = exported ? node.declaration : node
    if (!isNode(declaration) || documented(node.start)) return []
    const named =
      declaration.type === 'VariableDeclaration'
        ? (declaration.declarations as Node[])
            .filter((one) => isFunction(one.init))
            .map((one) => String((one.id as Node).name))
        : isFunction(declaration)
          ? [isNode(declaration.id) ? String(declaration.id.name) : 'default']
          : []
    return named.filter((name) => exported || listed.has(name))
  })
}

/** What product code may not contain anywhere: `any`, the console, ways to the network. */
export function forbiddenIn(source: Source): string[] {
  const found = new Set<string>()
  walk(source.program, (node) => {
    if (node.type === 'TSAnyKeyword') found.add('any')
    if (node.type === 'MemberExpression' && isNode(node.object) && node.object.name === 'console') found.add('console')
    const called =
      (node.type === 'CallExpression' || node.type === 'NewExpression') && isNode(node.callee) ? node.callee : undefined
    const global =
      called?.type === 'MemberExpression' &&
      isNode(called.object) &&
      /^(globalThis|window|self)$/.test(String(called.object.name))
    const name =
      called?.type === 'Identifier'
        ? called.name
        : global && isNode(called!.property)
          ? called!.property.name
          : undefined
    if (/^(fetch|WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection)$/.test(String(name))) found.add('network')
    // What lies in memory would come to lie on the disk: reports of crashes, pictures of the heap, reports of the process.
    if (node.type === 'Identifier' && /^(crashReporter|\w*[hH]eapSnapshot\w*|writeReport)$/.test(String(node.name)))
      found.add('memory on disk')
  })
  if (source.comments.some((comment) => /@ts-(ignore|nocheck|expect-error)/.test(comment.value)))
    found.add('@ts-ignore')
  return [...found]
}
