import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core'

/** Warm neutral greys; the deepest is the colour of text on paper. */
const gray: MantineColorsTuple = [
  '#fbfaf7',
  '#f5f3f0',
  '#ebe7e2',
  '#dcd9d3',
  '#c0bdb8',
  '#898681',
  '#77746f',
  '#5a5853',
  '#3d3a36',
  '#24211d',
]
/** The same greys by lamplight, lightest first, as the component library wants them. */
const dark: MantineColorsTuple = [
  '#eae7e3',
  '#d7d4cf',
  '#b1ada8',
  '#94928d',
  '#65635f',
  '#423f3c',
  '#292724',
  '#201e1b',
  '#1b1916',
  '#151310',
]
/** The one accent: deep green, oklch(0.45 0.09 160) at place 6. */
const green: MantineColorsTuple = [
  '#edf8f2',
  '#dbf2e4',
  '#bce2cc',
  '#93cdad',
  '#7bcba1',
  '#449970',
  '#1a6444',
  '#115538',
  '#0f452e',
  '#0c3422',
]
/** Only for what blocks and what destroys. */
const red: MantineColorsTuple = [
  '#fdf2f1',
  '#fce1dd',
  '#fcc0b8',
  '#f69c91',
  '#f58c81',
  '#d9544b',
  '#a72724',
  '#972622',
  '#771d1a',
  '#521613',
]

/** Sizes of text: 13 small, 15 body, 17 lead, 21 title; no others. Spacing in steps of 4 px. */
export const theme = createTheme({
  colors: { gray, dark, green, red },
  primaryColor: 'green',
  primaryShade: { light: 6, dark: 4 },
  black: '#24211d',
  fontFamily: '"Source Sans 3 Variable", "Segoe UI", system-ui, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.3125rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'md',
  fontWeights: { regular: '400', medium: '500', bold: '650' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input)
    if (input.variant !== 'filled') return usual
    if (input.color === 'red') return { ...usual, background: 'var(--k-block)', color: 'var(--k-on-block)' }
    return { ...usual, background: 'var(--k-accent)', color: 'var(--k-on-accent)' }
  },
  components: {
    Button: {
      defaultProps: { size: 'xs' },
      vars: () => ({
        root: { '--button-height': '32px', '--button-fz': 'var(--k-body)', '--button-padding-x': '12px' },
      }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 32, color: 'gray' } },
    InputWrapper: {
      defaultProps: { size: 'xs', inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      vars: () => ({
        label: { '--input-label-size': 'var(--k-small)' },
        description: { '--input-description-size': 'var(--k-small)' },
        error: { '--input-error-size': 'var(--k-small)' },
      }),
    },
    Input: {
      // A browser writes fields that it may fill in again to its own files, in plain text.
      defaultProps: { size: 'xs', autoComplete: 'off' },
      vars: () => ({
        wrapper: { '--input-height': '32px', '--input-fz': 'var(--k-body)', '--input-color': 'var(--k-text)' },
      }),
    },
    Checkbox: { defaultProps: { size: 'xs' }, vars: () => ({ root: { '--checkbox-size': '18px' } }) },
    InlineInput: { vars: () => ({ root: { '--label-fz': 'var(--k-body)' } }) },
    // Lists and menus open inside the main landmark, not after everything.
    Portal: { defaultProps: { target: '#overlays' } },
    Menu: {
      defaultProps: {
        transitionProps: { duration: 0 },
        shadow: 'sm',
        position: 'bottom-end',
        withInitialFocusPlaceholder: false,
      },
    },
    Tooltip: {
      defaultProps: {
        transitionProps: { duration: 0 },
        openDelay: 400,
        events: { hover: true, focus: true, touch: false },
      },
    },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'sm' } },
  },
})

/** Ties the component library's own variables to the product's (ui/styles/tokens.css), so that a colour is said once. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--k-paper)',
    '--mantine-color-text': 'var(--k-text)',
    '--mantine-color-dimmed': 'var(--k-dim)',
    '--mantine-color-default': 'var(--k-sheet)',
    '--mantine-color-default-hover': 'var(--k-hover)',
    '--mantine-color-default-color': 'var(--k-text)',
    '--mantine-color-default-border': 'var(--k-edge)',
    '--mantine-color-placeholder': 'var(--k-dim)',
    '--mantine-color-error': 'var(--k-block)',
    '--mantine-color-anchor': 'var(--k-info)',
    '--mantine-color-disabled': 'var(--k-raised)',
    '--mantine-color-disabled-color': 'var(--k-dim)',
    '--mantine-line-height': '1.4',
  }
  return { variables: both, light: both, dark: both }
}
