import { create } from 'xmlbuilder2';

/** Attributes begin with `@`; a list repeats its element; what is undefined is left out. */
export interface XmlElement {
  [name: string]: string | undefined | XmlElement | readonly XmlElement[];
}

export const ODM_NAMESPACE = 'http://www.cdisc.org/ns/odm/v2.0';

export const odmXml = (odm: XmlElement): string =>
  create({ version: '1.0', encoding: 'UTF-8' }, { ODM: { '@xmlns': ODM_NAMESPACE, ...odm } }).end({
    prettyPrint: true,
  });
