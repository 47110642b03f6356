import type { ColumnType, GeneratedAlways } from 'kysely'

/** A jsonb column: read as what it holds, written as text. */
export type Json<T> = ColumnType<T, string, string>
export type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>
export type Bigint = GeneratedAlways<string>
