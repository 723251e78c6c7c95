/** Words of the classes that take no new ones, by universal part of speech: a word not here is of another class. */
export const CLOSED_CLASSES: Readonly<
  Record<'PRON' | 'DET' | 'AUX' | 'ADP' | 'CCONJ' | 'SCONJ' | 'PART', readonly string[]>
> = {
  PRON: `i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we
    us our ours ourselves they them their theirs themselves themself who whom whose which what that this these those
    whoever whatever whichever one ones oneself none nobody nothing no-one somebody someone something anybody anyone
    anything everybody everyone everything another other others each either neither both all any some many much few
    several most more less there y'all ya ye thee thou thy such same how where when why 's 't em 'em u ur n't`.split(
    /\s+/,
  ),
  DET: `the a an this that these those all any both each either every neither no some another such what which whatever
    whichever quite half many much few certain several da th`.split(/\s+/),
  AUX: `be am is are was were been being 's 'm 're have has had having 've 'd do does did done doing will would 'll wo
    shall should can could may might must ca ought used need dare get gets got getting sha ai s`.split(/\s+/),
  ADP: `about above across after against along alongside amid amidst among amongst around as astride at atop aboard before
    behind below beneath beside besides between beyond but by circa concerning considering despite down during except
    excluding following for from in including inside into less like minus near next notwithstanding of off on onto
    opposite out outside over past pending per plus post pre pro re regarding round save since than through throughout
    till to toward towards under underneath unlike until up upon v versus vs via vis-a-vis with within without worth
    according because due instead rather such ahead away back along together apart aside given prior owing thanks
    contrary depending`.split(/\s+/),
  CCONJ:
    `and or but nor yet so plus & either neither both et n' v. vs vs. minus and/or not rather than`.split(
      /\s+/,
    ),
  SCONJ:
    `that if whether because since although though while whereas as after before when whenever where wherever until till
    unless once lest than for so how why given provided providing except like in on by with of from without to
    upon assuming considering seeing supposing rather such wheras cause cos 'cause 'til`.split(/\s+/),
  PART: `to not n't 's ' nt na s`.split(/\s+/),
}
