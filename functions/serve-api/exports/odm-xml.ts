/** Attributes begin with `@`; a list repeats its element; what is undefined is left out. */
export interface XmlElement {
  [name: string]: string | undefined | XmlElement | readonly XmlElement[];
}

export const ODM_NAMESPACE = 'http://www.cdisc.org/ns/odm/v2.0';

export const odmXml = async (odm: XmlElement): Promise<string> => {
  const { create } = await import('xmlbuilder2');
  return create({ version: '1.0', encoding: 'UTF-8' }, { ODM: { '@xmlns': ODM_NAMESPACE, ...odm } }).end({
    prettyPrint: true,
  });
};
