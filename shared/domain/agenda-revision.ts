/** Rises with every change of the code that moves an instant of an agenda or of a pointer: then every study is repointed (product.md section 2). */
export const AGENDA_CODE_REVISION = 15;
