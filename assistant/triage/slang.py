"""Contractions, text speech, euphemisms and emoji, with the words that the rules know them by."""

_CONTRACTIONS = """
dont=do not; cant=can not; cannot=can not; wont=will not; isnt=is not; arent=are not; wasnt=was not; werent=were not
doesnt=does not; didnt=did not; havent=have not; hasnt=has not; hadnt=had not; wouldnt=would not; couldnt=could not
shouldnt=should not; mustnt=must not; neednt=need not; aint=is not; darent=dare not; im=i am; ive=i have; iam=i am
i'd=i would; i'll=i will; he'd=he would; he'll=he will; she'd=she would; she'll=she will; we'd=we would
we'll=we will; we're=we are; they'd=they would; they'll=they will; it'll=it will; it'd=it would; you'll=you will
you'd=you would; hes=he is; shes=she is; theyre=they are; theyve=they have; weve=we have; youre=you are
youve=you have; its=it is; whats=what is; thats=that is; theres=there is; wheres=where is; whos=who is; hows=how is
lets=let us; whod=who would; heres=here is; everythings=everything is; lifes=life is; nobodys=nobody is
someones=someone is; everyones=everyone is

"""
_TEXT_SPEECH = """
wanna=want to; wana=want to; wonna=want to; wnna=want to; gonna=going to; gunna=going to; gona=going to
gna=going to; gon=going to; finna=going to; gotta=got to; hafta=have to; tryna=trying to; dunno=do not know
anymore=any more; any1=anyone; no1=nobody; noone=nobody; no-one=nobody; sum1=someone; some1=someone; every1=everyone
evry1=everyone; ppl=people; u=you; ur=your; r=are; n=and; cos=because; coz=because; cuz=because; bcos=because
bc=because; plz=please; pls=please; thx=thanks; ty=thanks; ta=thanks; 2nite=tonight; 2night=tonight; tonite=tonight
tnite=tonight; 2moro=tomorrow; 2morrow=tomorrow; 2mrw=tomorrow; tmrw=tomorrow; tomoz=tomorrow; 2day=today
sumthing=something; somethin=something; sumfin=something; smth=something; sth=something; nuthin=nothing
nothin=nothing; nuffin=nothing; agen=again; dis=this; da=the; dat=that; dey=they; wiv=with; hav=have; av=have
wen=when; wot=what; wat=what; ded=dead; deid=dead; ly=really; rly=really; rlly=really; srsly=really; lyf=life
lyfe=life; myslf=myself; msg=message; msgd=messaged; txt=text; txted=texted; txting=texting; bf=boyfriend
gf=girlfriend; hubby=husband; wifey=wife; bro=brother; sis=sister; mam=mum; mammy=mum; mummy=mum; mommy=mum; mom=mum
ma=mum; daddy=dad; da's=dad; fella=partner; missus=wife; everyday=every day; alot=a lot; aswell=as well; kil=kill
kll=kill; di=die; nymore=any more; anymor=any more; nomor=any more; lik=like; jst=just; dissapear=disappear
disapear=disappear; dissappear=disappear; becuz=because; evr=ever; cudnt=could not; wudnt=would not
shudnt=should not; bn=been; hrt=hurt; hrting=hurting; kik=kick; nd=and; hlp=help; pple=people; selfharm=self harm
wos=was; aint=is not; tabs=tablets; fone=phone; wuz=was; woz=was; nomore=any more; nemore=any more; evn=even
hury=hurt; wrk=work; ere=here; innit=; u'll=you will; summin=something; somat=something; wantto=want to; tht=that
th=the; ov=of; abt=about; gettin=getting; bein=being; liv=live; lif=life; slp=sleep; wrld=world; ppls=peoples
hart=heart; hed=head; skool=school; scard=scared; dy=die; gd=good; b4=before; l8r=later; h8=hate; h8s=hates
sh=self harm; meds=meds; feelin=feeling; cuttin=cutting; livin=living; dyin=dying; killin=killing; hurtin=hurting
hittin=hitting; endin=ending; thinkin=thinking; nowt=nothing; owt=anything; summat=something; meself=myself
mesel=myself; mysen=myself; bleedin=bleeding; goin=going; doin=doing; takin=taking; havin=having
cba=can not be bothered; ffs=; tbh=; lol=; smh=; tho=though; thru=through; kno=know; wit=with; w=with; jus=just
shud=should; shld=should; culd=could; cld=could; wld=would; neva=never; nvr=never; eva=ever; ovr=over; mnd=mind; m8=mate
evrything=everything; evryone=everyone; everythin=everything; dun=done; bout=about; b=be; c=see; yeet=throw
ppl's=peoples; bak=back; frm=from; wid=with; fk=fuck; f*ck=fuck; fml=hate my life; idc=do not care; idec=do not care
ik=i know; ngl=; bf's=boyfriend; til=until; nite=night; mite=might; sumone=someone; enuf=enough; enuff=enough
luv=love; thort=thought; sed=said; wont=will not; nuff=enough; whn=when; lyk=like; lk=like; 4eva=forever
4ever=forever; 4evr=forever; summit=something; wk=week; yr=year; yrs=years; yo=old; smash=smash; dnt=do not
cnt=can not; wnt=want; wud=would; cud=could
"""
_EUPHEMISMS = """
kms=kill myself; kys=kill yourself; ctb=kill myself; k*s=kill myself; od'd=overdosed; o.d=overdose; od=overdose
oding=overdosing; od'ing=overdosing; oded=overdosed; ods=overdose; odd'd=overdosed; unlive=unalive
kmsing=killing myself; kmsed=killed myself; sewerslide=suicide; sooicide=suicide; suey=suicide; suiside=suicide
s/h=self harm; selfharm=self harm; selfharming=self harming; selfharmed=self harmed; selfharms=self harms
self-harm=self harm; paras=paracetamol; ibu=ibuprofen; insulin=insulin; bridgejump=bridge jump
"""
_GLYPHS = {
    "\U0001f48a": "pills",
    "\U0001f52a": "knife",
    "\U0001f5e1": "knife",
    "\U0001f52b": "gun",
    "\U0001fa78": "blood",
    "\u26b0": "coffin",
    "\U0001faa6": "grave",
    "\U0001faa2": "rope",
    "\U0001f309": "bridge",
    "\U0001f489": "needle",
    "\U0001fa92": "razor",
    "\U0001f525": "fire",
}


def _pairs(block: str) -> dict[str, str]:
    entries = (entry.strip() for line in block.splitlines() for entry in line.split(";"))
    return dict(entry.split("=", 1) for entry in entries if entry)


EXPANSIONS: dict[str, str] = _pairs(_CONTRACTIONS) | _pairs(_TEXT_SPEECH) | _pairs(_EUPHEMISMS)
"""Word to words; keys with an apostrophe apply only where it was written ("i'll", not "ill")."""
EMOJI: dict[str, str] = _GLYPHS
