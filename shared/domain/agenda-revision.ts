/** Rises with every change of the code that moves an instant of an agenda: then every study is repointed (product.md section 2). */
export const AGENDA_CODE_REVISION = 1;
