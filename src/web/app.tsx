import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  RouterProvider,
} from '@tanstack/react-router'
import { lazy } from 'react'
import { Broken } from './kit/Broken.tsx'
import { NotFound } from './kit/NotFound.tsx'
import { PublicShell } from './kit/PublicShell.tsx'
import { SessionProvider } from './kit/session.tsx'

const root = createRootRoute({
  component: Outlet,
  validateSearch: (search: Record<string, unknown>) => search as Record<string, string | undefined>,
})
/** Open to all; free of the workspace's code. */
const open = createRoute({ getParentRoute: () => root, id: 'open', component: PublicShell })
/** The public frame for guests, the workspace for who is signed in. */
const either = createRoute({
  getParentRoute: () => root,
  id: 'either',
  component: page(() => import('./kit/EitherShell.tsx'), 'EitherShell'),
})
const workspace = createRoute({
  getParentRoute: () => root,
  id: 'workspace',
  component: page(() => import('./kit/AppShell.tsx'), 'AppShell'),
})

/** Open to all, with antd. */
const look = createRoute({
  getParentRoute: () => open,
  id: 'look',
  component: page(() => import('./kit/Look.tsx'), 'LookOutlet'),
})

const lookPage = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => look, path, component })
const openPage = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => open, path, component })
const workspacePage = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => workspace, path, component })

const portal = page(() => import('./portal/Portal.tsx'), 'Portal')
const verify = page(() => import('./verification/Verify.tsx'), 'Verify')
const signIn = page(() => import('./accounts/SignIn.tsx'), 'SignIn')
const signUp = page(() => import('./accounts/SignUp.tsx'), 'SignUp')
const forgotPassword = page(() => import('./accounts/ForgotPassword.tsx'), 'ForgotPassword')
const resetPassword = page(() => import('./accounts/ResetPassword.tsx'), 'ResetPassword')
const invitation = page(() => import('./accounts/AcceptInvitation.tsx'), 'AcceptInvitation')
const service = page(() => import('./services/ServicePage.tsx'), 'ServicePage')
const selfCheck = page(() => import('./self-check/SelfCheckPage.tsx'), 'SelfCheckPage')
const announcements = page(() => import('./announcements/Announcements.tsx'), 'Announcements')
const announcement = page(() => import('./announcements/AnnouncementPage.tsx'), 'AnnouncementPage')
const object = page(() => import('./objections/ObjectPage.tsx'), 'ObjectPage')
const follow = page(() => import('./objections/FollowPage.tsx'), 'FollowPage')
const register = page(() => import('./register/Register.tsx'), 'Register')
const registerEntry = page(() => import('./register/RegisterEntryPage.tsx'), 'RegisterEntryPage')
const myCases = page(() => import('./cases/MyCases.tsx'), 'MyCases')
const worklist = page(() => import('./cases/Worklist.tsx'), 'Worklist')
const offlineReview = page(() => import('./review-lists/OfflineReview.tsx'), 'OfflineReview')
const casePage = page(() => import('./cases/CasePage.tsx'), 'CasePage')
const editCase = page(() => import('./cases/EditCase.tsx'), 'EditCase')
const imports = page(() => import('./imports/Imports.tsx'), 'Imports')
const importPage = page(() => import('./imports/ImportPage.tsx'), 'ImportPage')
const batches = page(() => import('./batches/Batches.tsx'), 'Batches')
const batchPage = page(() => import('./batches/BatchPage.tsx'), 'BatchPage')
const spotChecks = page(() => import('./spot-checks/SpotChecks.tsx'), 'SpotChecks')
const spotCheckPage = page(() => import('./spot-checks/SpotCheckPage.tsx'), 'SpotCheckPage')
const mySpotChecks = page(() => import('./spot-checks/MyItems.tsx'), 'MyItems')
const spotCheckItem = page(() => import('./spot-checks/ItemPage.tsx'), 'ItemPage')
const publicSpotChecks = page(
  () => import('./spot-checks/PublicSpotChecks.tsx'),
  'PublicSpotChecks',
)
const publicSpotCheck = page(() => import('./spot-checks/PublicSpotCheck.tsx'), 'PublicSpotCheck')
const objections = page(() => import('./objections/Objections.tsx'), 'Objections')
const objection = page(() => import('./objections/ObjectionPage.tsx'), 'ObjectionPage')
const messages = page(() => import('./messages/Messages.tsx'), 'Messages')
const certificates = page(() => import('./certificates/Certificates.tsx'), 'Certificates')
const papers = page(() => import('./papers/Papers.tsx'), 'Papers')
const statistics = page(() => import('./statistics/StatisticsPage.tsx'), 'StatisticsPage')
const publicStatistics = page(() => import('./statistics/PublicStatistics.tsx'), 'PublicStatistics')
const organisation = page(() => import('./accounts/OwnOrganisation.tsx'), 'OwnOrganisation')
const security = page(() => import('./accounts/Security.tsx'), 'Security')
const organisations = page(() => import('./administration/Organisations.tsx'), 'Organisations')
const emergency = page(() => import('./emergency/EmergencyPeriods.tsx'), 'EmergencyPeriods')
const journal = page(() => import('./administration/Journal.tsx'), 'Journal')

const routeTree = root.addChildren([
  open.addChildren([
    openPage('/', portal),
    openPage('/verify', verify),
    openPage('/verify/$number/$code', verify),
    look.addChildren([
      lookPage('/sign-in', signIn),
      lookPage('/sign-up', signUp),
      lookPage('/forgot-password', forgotPassword),
      lookPage('/reset-password', resetPassword),
      lookPage('/invitation/$token', invitation),
      lookPage('/services/$service/self-check', selfCheck),
      lookPage('/services/$service/statistics', publicStatistics),
      lookPage('/spot-checks/public', publicSpotChecks),
      lookPage('/spot-checks/public/$id', publicSpotCheck),
      lookPage('/announcements', announcements),
      lookPage('/announcements/$address', announcement),
      lookPage('/announcements/$address/object', object),
      lookPage('/objections', follow),
      lookPage('/objections/$code', follow),
      lookPage('/register', register),
      lookPage('/register/$number', registerEntry),
    ]),
  ]),
  either.addChildren([
    createRoute({ getParentRoute: () => either, path: '/services/$service', component: service }),
  ]),
  workspace.addChildren([
    workspacePage('/cases', myCases),
    workspacePage('/worklist', worklist),
    workspacePage('/worklist/offline', offlineReview),
    workspacePage('/cases/$id', casePage),
    workspacePage('/cases/$id/edit', editCase),
    workspacePage('/imports', imports),
    workspacePage('/imports/$id', importPage),
    workspacePage('/batches', batches),
    workspacePage('/batches/$id', batchPage),
    workspacePage('/spot-checks', spotChecks),
    workspacePage('/spot-checks/$id', spotCheckPage),
    workspacePage('/spot-checks/mine', mySpotChecks),
    workspacePage('/spot-checks/items/$id', spotCheckItem),
    workspacePage('/messages', messages),
    workspacePage('/certificates', certificates),
    workspacePage('/papers', papers),
    workspacePage('/statistics', statistics),
    workspacePage('/organisation', organisation),
    workspacePage('/security', security),
    workspacePage('/administration/organisations', organisations),
    workspacePage('/administration/emergency', emergency),
    workspacePage('/administration/objections', objections),
    workspacePage('/administration/objections/$id', objection),
    workspacePage('/administration/journal', journal),
  ]),
])

const router = createRouter({
  routeTree,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  // NotFound brings its own frame.
  notFoundMode: 'root',
  defaultPreload: 'intent',
  scrollRestoration: true,
  // A query is plain text: a number that is searched for stays as it was typed.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: writeSearch,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const SignInAgain = lazy(async () => {
  const { SignInAgain } = await import('./accounts/SignInAgain.tsx')
  return { default: SignInAgain }
})

export function Torchway() {
  return (
    <SessionProvider signInAgain={SignInAgain}>
      <RouterProvider router={router} />
    </SessionProvider>
  )
}

// `object` keeps the pages' types out of the router's: the pages use the router's types themselves.
function page(load: () => Promise<object>, name: string): RouteComponent {
  return lazyRouteComponent(load as () => Promise<Record<string, RouteComponent>>, name)
}

function writeSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text ? `?${text}` : ''
}
