import './style/console.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries.ts';
import { startGreeting } from './kit/heading-focus.ts';
import { router } from './router.ts';
import { startTheme } from './shell/theme.ts';
import { session } from './sign-in/session.ts';
import { loadWayIn, readSignInSetting } from './sign-in/way-in.ts';

startTheme();
startGreeting(router.history);

const root = document.getElementById('console');
if (root === null) throw new Error('index.html has no element #console');

// Signing in first: on the way back from it the address still holds the code.
await session.start(await loadWayIn(await readSignInSetting()));

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
