import { protocolPictureRoutes } from '../protocol-picture.ts';
import { protocolRoutes } from '../protocols.ts';
import type { Route } from '../route.ts';
import { templateRoutes } from '../templates.ts';

/** What is written before anybody is enrolled: protocols and texts. */
export const protocolsArea: Route[] = [...templateRoutes, ...protocolRoutes, ...protocolPictureRoutes];
