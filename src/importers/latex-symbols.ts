/** Signs that commands without an argument stand for: command and sign, in pairs. */
const signs = `
  ss ß, ae æ, AE Æ, oe œ, OE Œ, aa å, AA Å, o ø, O Ø, l ł, L Ł, i ı, j ȷ, dh ð, DH Ð, th þ, TH Þ, dj đ,
  DJ Đ, ng ŋ, NG Ŋ, alpha α, beta β, gamma γ, delta δ, epsilon ε, varepsilon ε, zeta ζ, eta η, theta θ,
  iota ι, kappa κ, lambda λ, mu μ, nu ν, xi ξ, pi π, rho ρ, sigma σ, tau τ, upsilon υ, phi φ, varphi φ,
  chi χ, psi ψ, omega ω, Gamma Γ, Delta Δ, Theta Θ, Lambda Λ, Xi Ξ, Pi Π, Sigma Σ, Upsilon Υ, Phi Φ,
  Psi Ψ, Omega Ω, ell ℓ, times ×, cdot ·, pm ±, mp ∓, div ÷, ast *, star ⋆, circ ∘, bullet •, infty ∞,
  leq ≤, le ≤, geq ≥, ge ≥, neq ≠, ne ≠, approx ≈, sim ~, simeq ≃, equiv ≡, ll ≪, gg ≫, propto ∝, in ∈,
  notin ∉, subset ⊂, subseteq ⊆, cup ∪, cap ∩, emptyset ∅, to →, rightarrow →, leftarrow ←,
  leftrightarrow ↔, Rightarrow ⇒, mapsto ↦, uparrow ↑, downarrow ↓, forall ∀, exists ∃, partial ∂,
  nabla ∇, sum ∑, prod ∏, int ∫, sqrt √, langle ⟨, rangle ⟩, oplus ⊕, otimes ⊗, wedge ∧, vee ∨, neg ¬,
  degree °, dots …, ldots …, cdots ⋯, textellipsis …, textendash –, textemdash —, textquoteleft ‘,
  textquoteright ’, textquotedblleft “, textquotedblright ”, textregistered ®, texttrademark ™,
  copyright ©, pounds £, euro €, texteuro €, textasciitilde ~, textasciicircum ^, textbackslash \\,
  textbar |, textless <, textgreater >, textunderscore _, textdegree °, S §, P ¶, dag †, ddag ‡`
const spaces = 'quad qquad space newline par'
/** Commands that read as they are called. */
const names = 'TeX LaTeX log exp min max lim sin cos tan'

/** What commands without an argument stand for. */
export const latexSymbols: ReadonlyMap<string, string> = new Map([
  ...signs.split(',').map((pair): [string, string] => {
    const [command = '', sign = ''] = pair.trim().split(' ')
    return [command, sign]
  }),
  ...spaces.split(' ').map((command): [string, string] => [command, ' ']),
  ...names.split(' ').map((command): [string, string] => [command, command]),
])
