import { Table, type TableProps } from 'antd'

type Props<Row> = Omit<TableProps<Row>, 'size' | 'pagination' | 'dataSource'> & {
  rows: readonly Row[]
}

/** A table as an office reads it: dense, with every row that it is given. */
export function DenseTable<Row extends object>({ rows, ...props }: Props<Row>) {
  return <Table<Row> size="small" pagination={false} dataSource={[...rows]} {...props} />
}
