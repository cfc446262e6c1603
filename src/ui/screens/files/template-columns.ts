/** What a new customer is asked for: the columns of the empty table and of the sign-up sheet, which are the same. */
export const TEMPLATE_COLUMNS = ['name', 'phone', 'wechat', 'birthday', 'area', 'note'] as const;
