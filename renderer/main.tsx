import './ui/styles/mantine.ts'
import './ui/styles/fonts.css'
import './ui/styles/tokens.css'
import './ui/styles/page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { bridge, styleNonce } from './api/bridge.ts'
import { OwnOrSample } from './OwnOrSample.tsx'
import { Providers } from './Providers.tsx'
import { applyDensity } from './ui/layout/density.ts'

applyDensity()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <OwnOrSample bridge={bridge}>
      {(shown, key) => (
        <Providers key={key} bridge={shown} styleNonce={styleNonce}>
          <App />
        </Providers>
      )}
    </OwnOrSample>
  </StrictMode>,
)
