"""Given names that are common in England, for names without a capital. Everyday words are left out."""

GIVEN = frozenset(
    """
    aaliyah aaron abdul abdullah abigail adam adele adrian agnes ahmed aisha akash alan albert alex alexander
    alfie ali alice alison alistair amanda amelia amina amir amit amy andrea andrew angela anita ann anna anne
    annie anthony antonio archie arthur asha ashley audrey ava ayesha barbara barry ben benjamin bernard beth
    bethany bilal bradley brandon brenda brian bridget callum cameron carl carla carly carol caroline catherine
    chantelle charlie charlotte chelsea chloe chris christian christina christine christopher ciara claire clare
    colin connor craig daisy damian daniel danielle danny darren dave david dawn dean deborah debra declan
    deepak denise dennis derek diana diane dipak dmitri dominic donna doris dorothy duncan dylan eddie edith
    edward eileen elaine eleanor elena elizabeth ella ellen ellie elliot elsie emily emma eric erin ethan evelyn
    evie fatima faye fiona florence francesca francis frank fred freddie freya gabriel gareth gary gavin gemma
    geoffrey george georgia gerald gillian gina glen gordon graham grant greg gurpreet hannah hamza harold
    harriet harry hassan hayley heather helen helena henry holly howard hugh hugo ian ibrahim imogen imran irene
    isaac isabella isabelle isla ismail ivan jack jackie jacob jacqueline jade jake jakub james jamie jane janet
    janice jasmine jason jayden jean jeff jennifer jenny jeremy jessica jessie jill joan joanna joanne joe joel
    john jon jonathan jordan joseph josh joshua joyce juan judith julia julian julie karen karl kate katherine
    kathleen katie kayleigh keith kelly kenneth kerry kevin khalid kieran kim kirsty krystyna kyle lara laura
    lauren lawrence leah leanne lee leo leon lesley lewis liam linda lisa logan lola lorraine louis louise lucas
    lucy luke lydia lynn maisie malcolm marcus margaret maria marie marilyn mario martha martin mary mateusz
    matilda matthew maureen max maya megan melanie mia michael michelle mila mohamed mohammad mohammed moira
    molly monica morgan muhammad nadia naomi natalie natasha nathan neil niamh nicholas nicola nicole nigel nina
    noah nora norman olga oliver olivia omar oscar owen pamela patel patricia patrick paul paula pauline peter
    philip phoebe piotr poppy priya rachel raj rebecca reece rhys richard rita robert roger ronald rosemary ross
    ruby russell ruth ryan sabrina sadia sally sam samantha samina samira samuel sandra sanjay sara sarah scott
    sean sebastian shannon sharon shaun sheila shirley sian simon sonia sophia sophie stacey stanley stella
    stephanie stephen steven stewart stuart sunita susan suzanne sylvia tanya tariq tessa thea theo theresa
    thomas tim timothy tina toby tom tomasz tony tracey trevor tyler valerie vanessa vera veronica victoria
    vincent violet walter wayne wendy wesley william yasmin yusuf yvonne zac zachary zahra zainab zara zoe
    """.split()
)
