/**
 * Advance widths of the map's typeface, Instrument Sans at width 87.5 % (`semi-condensed`), in thousandths of
 * the size, so that labels are placed alike on every machine and without a canvas. A table each for the
 * printable ASCII characters from the space on, for Latin-1 from U+00A0 on, and for a few marks.
 */
const MARKS = '–—‘’“”…•'
const WIDTHS = {
  500: {
    ascii: widths(
      '171 240 376 592 518 700 660 206 312 313 391 514 221 399 221 283 578 346 483 500 513 504 535 472 524 537 243 243 498 526 498 485 806 593 540 605 626 521 487 625 613 237 358 586 480 788 616 653 549 656 549 526 528 589 594 851 568 576 522 385 358 385 538 417 354 464 533 465 533 491 317 533 524 226 227 477 227 799 524 513 533 533 334 414 344 513 468 641 481 468 428 385 222 347 538',
    ),
    latin: widths(
      '171 261 466 506 500 525 200 424 440 830 326 428 564 0 830 411 379 549 300 300 354 576 599 118 301 300 361 428 750 750 750 485 593 593 593 593 593 593 803 605 507 507 507 507 228 228 237 327 630 607 653 653 653 653 653 538 646 589 589 589 589 576 549 540 464 464 464 464 464 464 742 465 492 491 491 491 230 230 227 227 520 523 513 513 513 513 514 514 513 513 513 513 513 468 531 468',
    ),
    marks: widths('487 735 227 243 398 414 628 296'),
  },
  600: {
    ascii: widths(
      '167 251 402 601 533 700 671 214 323 323 401 518 232 395 232 289 585 354 490 509 523 511 542 484 529 543 253 253 501 532 502 493 816 602 548 613 632 520 487 629 613 242 353 597 483 792 616 659 558 665 556 538 539 592 602 861 579 591 526 400 365 400 544 433 354 472 542 476 542 500 328 542 531 235 238 489 237 805 531 521 542 542 343 425 355 518 474 651 495 474 439 400 223 361 544',
    ),
    latin: widths(
      '167 271 477 515 500 540 220 435 465 820 326 445 570 0 820 411 373 549 300 300 354 576 597 140 301 300 363 445 750 750 750 493 602 602 602 602 602 602 821 613 509 509 509 509 235 235 242 339 641 609 659 659 659 659 659 544 654 592 592 592 592 591 556 551 473 472 473 473 473 473 751 476 503 500 501 501 241 241 237 237 530 530 521 521 521 521 522 518 521 518 518 518 518 474 539 474',
    ),
    marks: widths('493 741 238 253 427 442 665 312'),
  },
}
/** For characters outside the tables; wide, so that unknown scripts get room. */
const OTHER = 800

export type Weight = keyof typeof WIDTHS

function widths(list: string): Uint16Array {
  return Uint16Array.from(list.split(' '), Number)
}

/**
 * Width of a line of text in pixels, without kerning.
 * @param size in pixels
 * @param tracking space added after each character, in ems
 */
export function textWidth(text: string, size: number, weight: Weight, tracking = 0): number {
  const { ascii, latin, marks } = WIDTHS[weight]
  let [sum, count] = [0, 0]
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    sum += ascii[code - 32] ?? latin[code - 0xa0] ?? marks[MARKS.indexOf(character)] ?? OTHER
    count++
  }
  return (sum / 1000 + tracking * count) * size
}
