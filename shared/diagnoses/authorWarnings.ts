type Area = { readonly id: number; readonly name: string; readonly role: string; readonly roleLabel: string }
type Rated = {
  readonly areaId: number
  readonly specialist: number | null
  readonly agreed: number | null
  readonly staffId: number | null
}
type Author = { readonly id: number; readonly name: string; readonly roles: readonly string[] }

/**
 * Ratings of somebody whose roles in the edition are known and are not the one the area asks for, and ratings of a
 * specialist without a name. They are saved all the same: it may be a substitute (kis.md 2.4).
 */
export function authorWarnings(
  areas: readonly Area[],
  ratings: readonly Rated[],
  authors: readonly Author[],
): string[] {
  const wrong = areas.flatMap((area) => {
    const rating = ratings.find((one) => one.areaId === area.id)
    const author = rating && authors.find((one) => one.id === rating.staffId)
    if (!author || author.roles.includes(area.role)) return []
    return [`„${area.name}” ocenia zwykle ${area.roleLabel}; oceniającą osobą jest tu ${author.name}.`]
  })
  const nameless = ratings.filter((one) => one.specialist !== null && one.staffId === null).length
  return nameless === 0 ? wrong : [...wrong, `Oceny specjalisty bez wskazania, kto ocenił: ${nameless}.`]
}
